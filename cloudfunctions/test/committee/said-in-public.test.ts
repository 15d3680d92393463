import { startCloud, type TestCloud } from '../cloud';
import { committeeOf, start } from './campaign';
import { seated } from './seated';
import { homeOf, ownerId, twelve } from './twelve';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await twelve();
});
afterEach(() => cloud.close());

const as = (openid: string) => committeeOf(cloud)(openid);

test('what candidates say of themselves is shown to WeChat before everybody reads it', async () => {
  const electionId = await start(cloud);
  const said = { electionId, unitId: homeOf(10), introduction: '赌博找我', consent: true as const };
  await expect(as(ownerId(10)).stand(said)).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'introduction' });
});

test('so is what is held against a member', async () => {
  const { _id: committeeId } = await seated();
  cloud.wechat.personas.seen(ownerId(10));
  const said = { committeeId, memberId: 'k5', reason: '他去死' };
  await expect(as(ownerId(10)).proposeRecall(said)).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
});
