const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 2号楼 before 10号楼. */
export const inOrder = (names: readonly string[]): string[] => [...names].sort(collator.compare);
