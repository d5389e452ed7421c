/** A theme's name or CSS file → the theme with its fonts inside. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import postcss, { type AtRule, type Root } from 'postcss'
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import type { Size } from '../model.js'
import {
  type FontFace,
  type Measures,
  measureNames,
  parseUnicodeRange,
  type Theme,
} from '../theme.js'

const themesFolder = fileURLToPath(new URL('../../themes/', import.meta.url))
const defaultTheme = 'recap'

/** Those that marp-core has inside. */
const marpThemes = ['default', 'gaia', 'uncover']

/**
 * Loads a theme: one of recap's by name, one of Marp's by name, or a CSS file.
 *
 * A theme that imports recap's, or states all measures itself, is planned by them. Any other is measured in a browser.
 *
 * @throws RecapError when there is no such theme, or it has no `@theme` name
 */
export async function loadTheme(theme: string): Promise<Theme> {
  const base = await loadCss(join(themesFolder, `${defaultTheme}.css`))
  const style = await readFile(join(themesFolder, 'parts', 'unmeasured.css'), 'utf8')
  if (theme === defaultTheme) return toTheme([base], style)
  if (marpThemes.includes(theme))
    return unmeasured({ ...toTheme([base], style), name: theme }, style)
  if (extname(theme) === '.css') return toTheme([base, await loadCss(resolve(theme))], style)

  const own = (await readdir(themesFolder))
    .filter((file) => extname(file) === '.css')
    .map((file) => basename(file, '.css'))
  if (own.includes(theme))
    return toTheme([base, await loadCss(join(themesFolder, `${theme}.css`))], style)
  const names = [...own, ...marpThemes]
  throw new RecapError(
    `theme: expected one of ${names.join(', ')}, or a CSS file, found "${theme}"${didYouMean(theme, names)}.`,
  )
}

interface Stylesheet {
  name: string
  root: Root
  faces: FontFace[]
}

function toTheme(sheets: Stylesheet[], style: string): Theme {
  const last = sheets.at(-1)
  const whole: Theme = {
    name: last?.name ?? defaultTheme,
    css: sheets.map(({ root }) => root.toString()),
    measures: { '16:9': measuresOf(sheets, '16:9'), '4:3': measuresOf(sheets, '4:3') },
    isMeasured: true,
    style: null,
    faces: sheets.flatMap(({ faces }) => faces),
  }
  const isMeasured =
    last === undefined || last.name === defaultTheme || importsBase(last) || statesMeasures(last)
  return isMeasured ? whole : unmeasured(whole, style)
}

function unmeasured(theme: Theme, style: string): Theme {
  const oneColumn = (measures: Measures) => ({ ...measures, 'links-columns': 1 })
  return {
    ...theme,
    isMeasured: false,
    style,
    measures: {
      '16:9': oneColumn(theme.measures['16:9']),
      '4:3': oneColumn(theme.measures['4:3']),
    },
  }
}

/** Marp knows two at-rules for it: `@import` and, for Sass, `@import-theme`. */
function importsBase({ root }: Stylesheet): boolean {
  let imports = false
  root.walkAtRules(/^import(-theme)?$/, ({ params }) => {
    imports ||= params.replace(/["']/g, '') === defaultTheme
  })
  return imports
}

const statesMeasures = (sheet: Stylesheet): boolean => {
  const stated = statedMeasures([sheet], '16:9')
  return measureNames.every((name) => stated[name] !== undefined)
}

async function loadCss(path: string): Promise<Stylesheet> {
  const css = await readFile(path, 'utf8').catch((cause) => {
    throw new RecapError(`${path}: cannot be read: expected the CSS file of a Marp theme.`, {
      cause,
    })
  })
  const name = /@theme\s+([\w-]+)/.exec(css)?.[1]
  if (!name)
    throw new RecapError(
      `${path}:1:1: expected the name of the theme, found none. Write \`/* @theme NAME */\` at the top.`,
    )
  const root = parseCss(css, path)
  const files = await inlineFiles(root, dirname(path))
  return { name, root, faces: facesOf(root, files) }
}

function parseCss(css: string, path: string): Root {
  try {
    return postcss.parse(css)
  } catch (cause) {
    const { line, column, reason } = cause as { line?: number; column?: number; reason?: string }
    throw new RecapError(
      `${path}:${line ?? 1}:${column ?? 1}: the theme is no CSS: ${reason ?? cause}.`,
      { cause },
    )
  }
}

const localUrl = /url\(\s*(["']?)(?!data:|https?:|\/\/|#)([^"')]+)\1\s*\)/gi

const mediaTypes: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
}

/**
 * Replaces every local `url(…)` by the file itself, so that the deck works wherever it is sent.
 *
 * @returns the files by their data URIs
 */
async function inlineFiles(root: Root, folder: string): Promise<Map<string, Uint8Array>> {
  const urls = new Set<string>()
  root.walkDecls(({ value }) => {
    for (const [, , url = ''] of value.matchAll(localUrl)) urls.add(url)
  })
  const files = new Map<string, Uint8Array>()
  const inlined = new Map<string, string>()
  for (const url of urls) {
    const path = locate(url, folder)
    const data = await readFile(path).catch((cause) => {
      throw new RecapError(
        `${path}: cannot be read, and the theme needs it. Correct the url in the theme.`,
        { cause },
      )
    })
    const uri = dataUri(path, data)
    files.set(uri, data)
    inlined.set(url, uri)
  }
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      localUrl,
      (_whole, _quote, url) => `url("${inlined.get(url)}")`,
    )
  })
  return files
}

/** npm may have hoisted a package out of the `node_modules` that the theme, seen from a checkout, names. */
function locate(url: string, folder: string): string {
  const specifier = /^(?:\.\.?\/)*node_modules\/(.+)$/.exec(url)?.[1]
  return specifier
    ? createRequire(join(folder, 'theme.css')).resolve(specifier)
    : resolve(folder, decodeURI(url))
}

function dataUri(path: string, data: Uint8Array): string {
  const type = mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`
}

function facesOf(root: Root, files: Map<string, Uint8Array>): FontFace[] {
  const faces: FontFace[] = []
  root.walkAtRules('font-face', (rule) => {
    const source = /url\("?([^")]+)"?\)/.exec(declared(rule, 'src') ?? '')?.[1]
    const data = source === undefined ? undefined : files.get(source)
    if (!data) return
    faces.push({
      family: (declared(rule, 'font-family') ?? '').replace(/["']/g, ''),
      weight: Number(declared(rule, 'font-weight') ?? 400),
      italic: declared(rule, 'font-style') === 'italic',
      ranges: parseUnicodeRange(declared(rule, 'unicode-range') ?? 'U+0-10FFFF'),
      data,
    })
  })
  return faces
}

function declared(rule: AtRule, property: string): string | undefined {
  let value: string | undefined
  rule.walkDecls(property, (declaration) => {
    value = declaration.value
  })
  return value
}

/** The custom properties of `:root`, then those of the size, in the order of the cascade. */
function statedMeasures(sheets: readonly Stylesheet[], size: Size): Partial<Measures> {
  const found: Partial<Measures> = {}
  for (const { root } of sheets)
    for (const scope of [
      /^(:root|section)$/,
      new RegExp(`^section\\[data-size=["']?${size}["']?\\]$`),
    ])
      root.walkRules(scope, (rule) => {
        rule.walkDecls(/^--/, ({ prop, value }) => {
          const name = measureNames.find((one) => prop === `--${one}`)
          if (name && /^-?[\d.]+(px)?$/.test(value)) found[name] = Number.parseFloat(value)
        })
      })
  return found
}

function measuresOf(sheets: readonly Stylesheet[], size: Size): Measures {
  const found = statedMeasures(sheets, size)
  const missing = measureNames.filter((name) => found[name] === undefined)
  if (missing.length > 0)
    throw new RecapError(`themes/recap.css: measures are missing: ${missing.join(', ')}.`)
  return found as Measures
}
