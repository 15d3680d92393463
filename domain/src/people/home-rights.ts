/** What people of a home may do in the app: 业主, 家属, 租户. */
export const homeRights = {
  owner: { can: ['缴费', '报修', '提问', '投票', '同意和结束家属、租户'], cannot: [] },
  family: { can: ['缴费', '报修', '提问'], cannot: ['投票'] },
  tenant: { can: ['缴费', '报修'], cannot: ['投票', '看业主姓名'] },
} as const satisfies Record<string, { can: readonly string[]; cannot: readonly string[] }>;

export type HomeRole = keyof typeof homeRights;

/** 可以缴费、报修；不能投票。 */
export function rightsText(role: HomeRole): string {
  const { can, cannot } = homeRights[role];
  return `可以${can.join('、')}${cannot.length > 0 ? `；不能${cannot.join('、')}` : ''}。`;
}
