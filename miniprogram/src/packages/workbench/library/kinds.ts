export const kinds = [
  { id: 'article', text: '宣传文章' },
  { id: 'rule', text: '本地文件' },
] as const;
