import type { IconName } from '../../ui/icons/shapes';

/** Kinds of notice as the functions name them, in the order they are looked for. */
const icons: readonly [kinds: RegExp, icon: IconName][] = [
  [/^(statements\.B|three-open\.earnings)/, 'coins'],
  [/^statements\.C|fund/, 'fund'],
  [/^(statements\.E|assembly-)|committee/, 'council'],
  [/^statements\.|price|charging/, 'chart'],
  [/complaints/, 'phone'],
];

/** What stands on the tile of a notice; a paper for all that has no icon of its own. */
export const noticeIcon = (kind: string): IconName => icons.find(([kinds]) => kinds.test(kind))?.[1] ?? 'doc';
