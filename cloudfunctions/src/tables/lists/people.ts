import { memberships } from '@mulin/shared-types/documents/people';
import { postHandOvers, postRecords } from '@mulin/shared-types/documents/posts';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import { offices } from '@mulin/shared-types/operations/tables';
import { roles } from '@mulin/shared-types/roles';
import { table } from '../../kit/database';
import { maskNames } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { from, kept, moments } from '../list';
import { watching } from './whose';

const answers = { asked: '待审', done: '已过户', refused: '不同意' } as const;

/** Who works here and may show what, who took over from whom, and which homes were sold. */
export const aboutPeople = {
  'post-records': kept(
    {
      title: '人员证书和培训',
      holds: '在岗的人持什么证书、证号、有效到哪天，参加过什么培训',
      who: ['manager', ...watching],
    },
    async (span) => {
      const found = await from(postRecords, { orderBy: [['_id', 'asc']] })(span);
      const posts = await table(memberships).getMany(found.map(({ _id }) => _id));
      return found.flatMap(({ _id, certificates, trainings }) => {
        const post = posts.get(_id);
        if (post?.status !== 'active') return [];
        return [
          ...certificates.map(({ name, no, validUntil }) => ({
            post,
            kind: '证书',
            name,
            no,
            day: validUntil,
            hours: '',
          })),
          ...trainings.map(({ title, day, hours }) => ({ post, kind: '培训', name: title, no: '', day, hours })),
        ];
      });
    },
    (c) => [
      c.text('岗位', 14, ({ post }) => roles[post.role].title),
      c.text('姓名', 12, ({ post }) => unseal('name', post.personName)),
      c.text('证书还是培训', 12, ({ kind }) => kind),
      c.text('名称', 30, ({ name }) => name),
      c.text('证号', 24, ({ no }) => no),
      c.day('有效到／培训日', ({ day }) => day),
      c.text('学时', 8, ({ hours }) => hours),
    ],
  ),
  'post-hand-overs': kept(
    {
      title: '岗位交接',
      holds: '离岗时交给谁、交了几件事、交了什么东西、对方收到没有',
      who: offices,
      dayTitle: '交接',
    },
    from(postHandOvers, { where: (span) => ({ at: moments(span) }), orderBy: [['at', 'asc']] }),
    (c) => [
      c.moment('交接', ({ at }) => at),
      c.text('岗位', 14, ({ roleTitle }) => roleTitle),
      c.text('交的人', 12, ({ fromName }) => unseal('name', fromName)),
      c.text('接的人', 12, ({ toName }) => unseal('name', toName)),
      c.text('交接的报修投诉', 14, (row) => row.requests),
      c.text('保管的东西', 40, ({ custody }) => custody.join('、')),
      c.text('原因', 30, ({ reason }) => reason),
      c.moment('收到', ({ confirmedAt }) => confirmedAt),
    ],
  ),
  transfers: kept(
    {
      title: '过户',
      holds: '每一套登记了过户的房屋：哪天、结清证明、余额怎么办（新业主姓名遮住中间的字）',
      who: ['clerk', 'manager', 'community', 'street', 'bureau'],
      dayTitle: '登记',
    },
    from(unitTransfers, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.day('登记', ({ askedAt }) => askedAt),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.day('不动产登记日', ({ day }) => day),
      c.text('新业主', 20, ({ owners }) => maskNames(owners.map(({ nameSealed }) => unseal('name', nameSealed)))),
      c.text('结清证明', 20, ({ certificate }) => certificate),
      c.text('没有证明的原因', 30, ({ whyWithout }) => whyWithout),
      c.text('余额', 16, ({ creditFileIds }) => (creditFileIds.length > 0 ? '留给新业主' : '退给原业主')),
      c.text('结果', 12, ({ state }) => answers[state]),
    ],
  ),
};
