/**
 * The lists name some facts again in other words. An item is met by a notice of its own kind, or when all of these hang there, so
 * that nobody has to post one thing three times.
 */
const sameFacts: Readonly<Record<string, readonly string[]>> = {
  'three-open.price-service': ['four-open.price', 'four-open.service'],
  'three-open.earnings': ['statements.B'],
  'eight-items.items': ['four-open.service'],
  'eight-items.standard': ['four-open.service'],
  'eight-items.phone': ['four-open.repair', 'three-open.complaints'],
  'eight-items.charging': ['four-open.price'],
};

/** The kinds whose notices show an item: its own if one hangs there, else those with the same facts; none: it is missing. */
export function shownBy(kind: string, hanging: ReadonlySet<string>): readonly string[] {
  if (hanging.has(kind)) return [kind];
  const others = sameFacts[kind] ?? [];
  return others.length > 0 && others.every((other) => hanging.has(other)) ? others : [];
}

/** Every kind that may show an item of the lists beside its own. */
export const kindsWithSameFacts: readonly string[] = [...new Set(Object.values(sameFacts).flat())];
