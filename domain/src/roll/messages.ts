const FIXED: Readonly<Record<string, string>> = {
  'missing area': '没有面积',
  'area not a number': '面积不是数字',
  'area has three decimals': '面积超过两位小数',
  'negative area': '面积为负数',
  'zero area': '面积为零',
  'area too large': '面积太大',
  'text too long': '一格里的字太多',
  'no owner': '没有业主姓名',
  'no room number': '没有房号',
  'no building': '没有楼栋',
};

/** The words a clerk reads for a reason found in a register. */
export function inChinese(why: string): string {
  const digits = /^phone has (\d+) digits$/.exec(why);
  if (digits) return `电话只读到${digits[1]}位数字，请核对`;
  return FIXED[why] ?? '这一行无法读取';
}

/** `sheet` if the other line stands on another sheet. */
export function sameUnit(line: number, sheet: string | null): string {
  return `与${sheet === null ? '' : `“${sheet}”表`}第${line}行是同一套房`;
}
