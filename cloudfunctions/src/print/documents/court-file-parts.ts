import type { Table } from '../paper/paper';

/** What the books cannot give: papers a person has to add. */
export const toBring: readonly string[] = [
  '营业执照、法定代表人身份证明、授权委托书',
  '被告身份信息，产权登记查询或者买卖合同、交房记录',
  '物业服务合同，备案，选聘的表决结果',
  '收费标准公示的照片',
  '催告函和签收单、挂号信回执的原件',
  '履行服务的证明：巡检、维修、这户的报修和答复、满意度',
  '调解记录',
  '送达地址确认书',
];

/** Columns as `名称 宽`, right-aligned with `>`: 应缴（元） 22>. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  columns: columns.map((column) => {
    const [title = '', width = ''] = column.split(' ');
    const share = Number.parseInt(width, 10);
    return width.endsWith('>') ? { title, share, align: 'right' as const } : { title, share };
  }),
  rows,
});
