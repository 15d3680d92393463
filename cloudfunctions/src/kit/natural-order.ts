const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 2号楼 before 10号楼. */
export const inOrder = (names: readonly string[]): string[] => inOrderOf(names, (name) => name);

/** Things by their names, the same way. */
export const inOrderOf = <T>(things: readonly T[], nameOf: (thing: T) => string): T[] =>
  [...things].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
