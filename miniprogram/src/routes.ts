import Taro, { useRouter } from '@tarojs/taro';
import { mainPages, type subPackages, tabPages } from './pages';

type MainPage = (typeof mainPages)[number];
type Root = keyof typeof subPackages;
type ScreenIn<R extends Root> = R extends `packages/${infer Name}`
  ? (typeof subPackages)[R][number] extends infer Page
    ? Page extends `${infer Short}/index`
      ? `${Name}/${Short}`
      : never
    : never
  : never;

/** A page by its short name: `home`, `binding`, `fees/pay`, `workbench/index`. */
export type Screen =
  | (MainPage extends infer Page ? (Page extends `pages/${infer Name}/index` ? Name : never) : never)
  | { [R in Root]: ScreenIn<R> }[Root];

export type Params = Record<string, string | number | boolean | undefined>;

/** WeChat holds ten pages at most; beyond that the top one is replaced. */
const deepest = 10;

export function pathOf(screen: Screen): string {
  const main = `pages/${screen}/index`;
  return (mainPages as readonly string[]).includes(main) ? `/${main}` : `/packages/${screen}/index`;
}

export function urlOf(screen: Screen, params: Params = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return query ? `${pathOf(screen)}?${query}` : pathOf(screen);
}

const isTab = (screen: Screen) => (tabPages as readonly string[]).includes(pathOf(screen).slice(1));

/** Opens a page on top of this one; a tab is switched to (and takes no parameters). */
export function go(screen: Screen, params?: Params): void {
  if (isTab(screen)) void Taro.switchTab({ url: pathOf(screen) });
  else if (Taro.getCurrentPages().length >= deepest) replace(screen, params);
  else void Taro.navigateTo({ url: urlOf(screen, params) });
}

/** Opens a page in place of this one, so that going back does not return here. */
export function replace(screen: Screen, params?: Params): void {
  if (isTab(screen)) void Taro.switchTab({ url: pathOf(screen) });
  else void Taro.redirectTo({ url: urlOf(screen, params) });
}

/** One page back; from the only page, home. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: pathOf('home') });
}

/** The parameters this page was opened with, decoded. */
export function useParams<Name extends string>(): Partial<Record<Name, string>> {
  const { params } = useRouter();
  const decoded: Partial<Record<string, string>> = {};
  for (const [name, value] of Object.entries(params)) if (value !== undefined) decoded[name] = decode(value);
  return decoded as Partial<Record<Name, string>>;
}

/** WeChat hands parameters over encoded, the web router decoded. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
