import { everyPurpose, purposeOf } from '@mulin/domain/ringing/purposes';
import { dataFor } from '@mulin/domain/ringing/template';
import { fieldAtFault } from '@mulin/local-cloud/wechat/message-formats';
import { messageKinds } from '@mulin/shared-types/message-kinds';

const at = new Date('2026-07-13T01:05:00Z');
const said = {
  short: { title: '公布了', body: '', home: '', at },
  usual: { title: '物业费书面催告', body: '请在 2026 年 8 月 1 日前缴清 527.34 元。', home: '3号楼2单元501', at },
  long: { title: '标题'.repeat(40), body: '内容\n'.repeat(300), home: '地下车库负一层东区'.repeat(9), at },
  odd: {
    title: ' 🙂👨‍👩‍👧‍👦'.repeat(12),
    body: '１２３ＡＢＣ\t换\r\n行',
    home: '１号楼',
    at: new Date('2026-12-31T16:00:00Z'),
  },
};

test.each(everyPurpose)('every field of the template of %s is within WeChat’s limits, whatever is said', (purpose) => {
  for (const [name, one] of Object.entries(said)) {
    expect([name, fieldAtFault(dataFor(purpose, one))]).toEqual([name, undefined]);
  }
});

test('every kind of message belongs to a purpose', () => {
  expect(Object.keys(purposeOf).sort()).toEqual(Object.keys(messageKinds).sort());
});
