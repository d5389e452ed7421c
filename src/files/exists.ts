import { access, constants } from 'node:fs/promises'

/** @param mode of `constants`: what this process must be allowed to do with it */
export const exists = (path: string, mode = constants.F_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  )
