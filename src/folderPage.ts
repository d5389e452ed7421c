/** The page that a folder opens with tells of the event, not of a talk. */
export const isFolderPage = ({ path }: { path: string }): boolean =>
  /(?:^|[/\\])(?:readme|index)\.\w+$/i.test(path)
