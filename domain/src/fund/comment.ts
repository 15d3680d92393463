/** Heads and area, of those who object or of the whole scope. Area 0.01 ㎡. */
export interface Weight {
  heads: number;
  areaCenti: number;
}

/**
 * 公告征求意见: stands when those who object hold at most a third of the area and at most a third of the heads (河南 66; whether that
 * holds here, beside 民法典 278, the bureau has to say: 待核). Compared by cross-multiplication.
 */
export function commentStands(objecting: Weight, all: Weight): boolean {
  return objecting.heads * 3 <= all.heads && objecting.areaCenti * 3 <= all.areaCenti;
}

/** Objecting heads with all their homes of the scope. */
export function objectorsOf(
  homes: readonly { unitId: string; headId: string; areaCenti: number }[],
  objectingUnits: ReadonlySet<string>,
): Weight {
  const heads = new Set(homes.filter(({ unitId }) => objectingUnits.has(unitId)).map(({ headId }) => headId));
  const areaCenti = homes.reduce((sum, home) => sum + (heads.has(home.headId) ? home.areaCenti : 0), 0);
  return { heads: heads.size, areaCenti };
}
