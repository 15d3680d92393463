/** Who votes: all, or the owners of some buildings. */
export const scopeText = (buildings: readonly string[]): string =>
  buildings.length === 0 ? '全小区业主表决' : `只由${buildings.join('、')}的业主表决`;
