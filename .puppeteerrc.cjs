// On Linux x64 a Chromium comes inside an npm package (src/render/browser/bundled.ts), so puppeteer need not
// fetch a second one from outside the registry: `npm ci` works behind a registry mirror.
module.exports = { skipDownload: process.platform === 'linux' && process.arch === 'x64' }
