/** 分类 of the board. */
export const boardGroups = { money: '收支', shared: '公共收益', contract: '合同', assembly: '议事' } as const;
