import type { CallOnTheWire } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { answerBySample, sampleAnswer } from '../../src/weapp/answers';
import { Phone } from '../../src/weapp/phone';
import type { Screen } from '../../src/weapp/screen';
import { built } from './built';

const clerk = {
  ...sampleAnswer(contracts.account.operations.me),
  elder: false,
  refused: [],
  memberships: [
    {
      ...{ id: 'm1', role: 'clerk', roleTitle: '物业前台', status: 'active', personName: '王秀兰' },
      ...{ communityId: 'c1', streetId: 's1', districtId: 'd1', placeName: '锡源小区' },
    },
  ],
};

describe('the form of a standard on the phone', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await Phone.boot(built, {
      callFunction: (name, data) => {
        const call = data as CallOnTheWire;
        return `${name}.${call.operation}` === 'account.me' ? { ok: true, data: clerk } : answerBySample(name, call);
      },
    });
  });
  afterAll(() => phone.close());
  afterEach(() => expect(phone.log.errors).toEqual([]));

  const saved = (): Record<string, unknown> | undefined =>
    phone.log.calls
      .filter(({ api }) => api === 'cloud.callFunction')
      .map(({ args: [call] }) => (call as { data: CallOnTheWire }).data)
      .filter(({ operation }) => operation === 'draftStandard')
      .at(-1)?.input as Record<string, unknown> | undefined;
  async function open(query: string): Promise<Screen> {
    const screen = phone.open(`/packages/collecting/standards/index?communityId=c1&write=1${query}`);
    await phone.until(() => screen.text().includes('存成草稿'));
    await phone.quiet();
    return screen;
  }

  test('a term opens where it is agreed, and what is missing is said before anything is sent', async () => {
    const screen = await open('');
    expect(screen.text()).toContain('没有约定就不收');
    screen.tap('合同里约定了晚缴要付违约金');
    await phone.until(() => screen.text().includes('每天按欠缴本金的'));
    screen.tap('政府指导价');
    await phone.until(() => screen.text().includes('指导价文件'));
    screen.tap('加一条预缴优惠');
    await phone.until(() => screen.text().includes('预缴优惠 1'));
    screen.tap('存成草稿');
    await phone.quiet();
    expect(screen.text()).toContain('选一种房屋');
    expect(saved()).toBeUndefined();
  });

  test('the version after one begins as its copy; a heavy late charge is warned of, with its 待核', async () => {
    const screen = await open('&from=standardId-1');
    const { standards } = sampleAnswer(contracts.fees.operations.standards);
    expect(screen.text()).toContain(`改${standards[0]?.name}`);
    expect(screen.text()).toContain('每天按欠缴本金的');
    expect(screen.text()).toContain('预缴优惠 1');
    expect(screen.text()).toContain('法院可能减');
    expect(screen.text()).toContain('待核');
  });
});
