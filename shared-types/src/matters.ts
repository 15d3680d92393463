/** What the owners decide together 业主共同决定事项: the nine items of Civil Code 278 ¶1, in their order. */
export const matters = [
  'rules-of-procedure',
  'covenant',
  'committee',
  'company',
  'use-fund',
  'raise-fund',
  'rebuild',
  'common-parts-use',
  'other',
] as const;
