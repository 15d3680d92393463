import { startCloud, type TestCloud } from '../cloud';
import { know } from '../world';
import { committeeOf, days, paper, stands, start } from './campaign';
import { hold, homeOf, nameOf, ownerId, twelve } from './twelve';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await twelve();
});
afterEach(() => cloud.close());

const as = (openid: string) => committeeOf(cloud)(openid);
const refused = { code: 'CONFLICT' };
const phoneOf = (owner: number): string => `139000000${String(owner).padStart(2, '0')}`;

test('an officer does not vet the own candidacy, neither on paper nor with a second account', async () => {
  const electionId = await start(cloud);
  await know('officer', phoneOf(6));
  const named = { electionId, homeId: homeOf(6), personName: nameOf(6), from: 'community' as const };
  const { candidateId: onPaper } = await as('officer').recommend(named);
  await as('officer').acceptOnPaper({ candidateId: onPaper, introduction: '本人', fileIds: [await paper(cloud)] });
  await know(ownerId(7), phoneOf(6));
  const byPhone = await stands(cloud, electionId, 7);
  cloud.at(days.vetting);
  for (const candidateId of [onPaper, byPhone])
    await expect(as('officer').vet({ candidateId, qualified: true })).rejects.toMatchObject(refused);
  await hold('colleague', 'community', '王社区');
  await as('colleague').vet({ candidateId: onPaper, qualified: true });
});

test('nobody answers the own objection, nor one to the own verdict', async () => {
  const electionId = await start(cloud);
  await hold(ownerId(7), 'street', nameOf(7));
  const own = await stands(cloud, electionId, 7);
  const other = await stands(cloud, electionId, 8);
  await hold('both', 'community', '两任');
  await hold('both', 'street', '两任');
  cloud.at(days.vetting);
  const verdict = { qualified: false, reason: '欠缴物业费', fileIds: [await paper(cloud)] };
  for (const candidateId of [own, other]) await as('both').vet({ candidateId, ...verdict });
  await as(ownerId(7)).objectToVetting({ candidateId: own, text: '没有欠' });
  await as(ownerId(8)).objectToVetting({ candidateId: other, text: '没有欠' });
  const answer = { upheld: true, answer: '查过' };
  await expect(as(ownerId(7)).answerObjection({ candidateId: own, ...answer })).rejects.toMatchObject(refused);
  await expect(as('both').answerObjection({ candidateId: other, ...answer })).rejects.toMatchObject(refused);
  for (const candidateId of [own, other]) await as('street').answerObjection({ candidateId, ...answer });
});
