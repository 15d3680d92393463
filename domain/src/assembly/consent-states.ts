/** 主管部门同意书: whether a vote can still be announced by it. */
export const consentStates = { 'in-force': '有效', over: '到期了', ended: '作废了' } as const;
export type ConsentState = keyof typeof consentStates;
