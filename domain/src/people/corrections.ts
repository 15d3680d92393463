/** 更正申请 (PIPL 46): what somebody may say is wrong about them. */
export const correctionKinds = { name: '姓名', 'roll-phone': '名册上的电话', other: '别的' } as const;
export type CorrectionKind = keyof typeof correctionKinds;

export const correctionStates = { asked: '在办', done: '改好了', refused: '没有改', withdrawn: '撤回了' } as const;
