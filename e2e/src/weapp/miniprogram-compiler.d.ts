/** WeChat's own compiler of templates, as its test tools ship it. */
declare module 'miniprogram-compiler' {
  /** A script that answers `$gwx`, which knows every template below the folder. */
  export function wxmlToJs(folder: string): string;
}
