import { addDays, type Day } from '@mulin/domain/day/day';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Pictures } from './pictures';
import type { Resident } from './residents';

/** How far each repair of the demonstration has got. */
type Until = 'reported' | 'taken' | 'done' | 'rated' | 'reopened' | 'withdrawn';

interface Repair {
  /** Days before today. */
  ago: number;
  hour: string;
  category: string;
  urgency: 'danger' | 'urgent' | 'normal';
  place: string;
  text: string;
  until: Until;
  did?: string;
}

const stories: Repair[] = [
  {
    ago: 20,
    hour: '08:10',
    category: 'lift',
    urgency: 'urgent',
    place: '3号楼2单元电梯',
    text: '电梯到 7 楼不开门，要按好几次',
    until: 'rated',
    did: '换了 7 楼门锁触点，试运行 20 次正常',
  },
  {
    ago: 9,
    hour: '19:28',
    category: 'door',
    urgency: 'normal',
    place: '3号楼2单元一层',
    text: '单元门禁刷卡没反应',
    until: 'rated',
    did: '换了读卡模块 1 个，试刷 5 张卡都能开',
  },
  {
    ago: 6,
    hour: '12:40',
    category: 'light',
    urgency: 'normal',
    place: '5号楼1单元 12 层楼道',
    text: '楼道灯不亮，晚上看不见',
    until: 'reopened',
    did: '换了灯泡',
  },
  {
    ago: 4,
    hour: '09:15',
    category: 'water',
    urgency: 'normal',
    place: '2号楼3单元一层',
    text: '管道井渗水，墙皮起鼓',
    until: 'withdrawn',
  },
  {
    ago: 1,
    hour: '18:30',
    category: 'door',
    urgency: 'normal',
    place: '1号楼1单元一层',
    text: '单元门关不严，风大进楼道冷',
    until: 'done',
    did: '调了闭门器，换了密封条',
  },
  {
    ago: 1,
    hour: '20:05',
    category: 'lift',
    urgency: 'urgent',
    place: '5号楼2单元电梯',
    text: '电梯里有异响，运行时抖动',
    until: 'taken',
  },
];

/** Reported just now, when the clock is back at the real time. */
const present: Repair = {
  ago: 0,
  hour: '',
  category: 'water',
  urgency: 'urgent',
  place: '6号楼地下室',
  text: '地下室漏水，地面有积水',
  until: 'reported',
};

export const reportNow = (door: Door, communityId: string, resident: Resident | undefined, pictures: Pictures) =>
  playRepair(door, communityId, present, stories.length, resident, pictures);

export function repairScenes(
  door: Door,
  communityId: string,
  today: Day,
  residents: () => readonly Resident[],
  pictures: Pictures,
): Scene[] {
  return stories.map((story, index) => ({
    day: addDays(today, -story.ago),
    time: story.hour,
    title: story.text,
    play: () =>
      playRepair(door, communityId, story, index, residents()[story.until === 'done' ? 0 : index * 3], pictures),
  }));
}

async function playRepair(
  door: Door,
  communityId: string,
  story: Repair,
  index: number,
  resident: Resident | undefined,
  pictures: Pictures,
): Promise<void> {
  const [unitId] = resident?.unitIds ?? [];
  if (!resident || unitId === undefined) return;
  const repairer = door.as(staff.repairer.openid);
  const person = door.as(resident.openid);
  const photo = await person.upload(uploadPath('requests', communityId, `${index}-before.png`), pictures.broken);
  const { requestId } = await person.requests.report({
    unitId,
    requestId: `demo-${index}`,
    category: story.category,
    common: true,
    place: story.place,
    urgency: story.urgency,
    text: story.text,
    fileIds: [photo],
  });
  if (story.until === 'reported') return;
  if (story.until === 'withdrawn') {
    await person.requests.withdraw({ requestId, note: '看错了，是自家阳台的水' });
    return;
  }
  await repairer.requests.take({ requestId, note: '30 分钟内到' });
  if (story.until === 'taken') return;
  const mended = await repairer.upload(uploadPath('requests', communityId, `${index}-after.png`), pictures.mended);
  await repairer.requests.finish({ requestId, note: story.did ?? '修好了', fileIds: [mended], costFen: 16_500 });
  if (story.until === 'rated') await person.requests.confirm({ requestId, rating: 5, note: '来得快，修得好' });
  if (story.until === 'reopened') await person.requests.reopen({ requestId, note: '亮了一晚上又不亮了' });
}
