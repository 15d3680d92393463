/** 房屋种类 as people say it. */
export const buildingKinds = { lift: '电梯住宅', 'walk-up': '多层住宅', shop: '商铺', parking: '车位' } as const;
