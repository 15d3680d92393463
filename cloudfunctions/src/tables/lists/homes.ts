import { vacancyStates } from '@mulin/domain/fees/vacancy-states';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { areaCorrections } from '@mulin/shared-types/documents/area-corrections';
import { handOvers } from '@mulin/shared-types/documents/hand-overs';
import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { vacancies } from '@mulin/shared-types/documents/vacancies';
import { roles, staffRoles } from '@mulin/shared-types/roles';
import { cycles } from '@mulin/shared-types/values';
import { oneOf } from '../../kit/database';
import { maskNames } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { from, kept, moments } from '../list';
import { watching } from './whose';

const sources = { register: '不动产登记', surveyed: '实测', contract: '购房合同' } as const;
const statuses = { delivered: '已交付', 'sold-undelivered': '已售未交付', unsold: '未售' } as const;
const answers = { asked: '待审', refused: '不同意', approved: '同意，正在改账单', done: '已办完' } as const;
const watched = ['clerk', 'cashier', 'manager', 'community', 'street', 'bureau'] as const;

/** The homes of the roll and what was changed about them. */
export const aboutHomes = {
  homes: kept(
    {
      title: '房屋名册',
      holds: '每一套房屋、商铺、车位：面积和来源、种类、交付、谁家（姓名遮住中间的字）',
      who: ['clerk', 'manager', 'community', 'street', 'bureau'],
    },
    from(units, { orderBy: [['order', 'asc']] }),
    (c) => [
      c.text('房屋', 20, ({ label }) => label),
      c.text('楼栋', 10, ({ building }) => building),
      c.text('单元', 8, ({ unitNo }) => unitNo ?? ''),
      c.text('房号', 10, ({ roomNo }) => roomNo),
      c.area('面积', ({ areaCenti }) => areaCenti),
      c.text('面积来源', 12, ({ areaSource }) => sources[areaSource]),
      c.text('种类', 10, ({ kind }) => buildingKinds[kind]),
      c.text('交付', 12, ({ status }) => statuses[status]),
      c.text('业主', 20, ({ owners }) => maskNames(owners.map(({ nameSealed }) => unseal('name', nameSealed)))),
      c.text('缴费周期', 10, ({ cycle }) => (cycle === null ? '' : cycles[cycle])),
    ],
  ),
  'area-corrections': kept(
    {
      title: '面积更正',
      holds: '每一次更正：原来多少、更正后多少、从哪天起、退回多少',
      who: watched,
      dayTitle: '提出',
    },
    from(areaCorrections, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.area('原面积', ({ beforeCenti }) => beforeCenti),
      c.area('更正后', ({ areaCenti }) => areaCenti),
      c.text('依据', 12, ({ areaSource }) => sources[areaSource]),
      c.text('原种类', 10, ({ beforeKind }) => buildingKinds[beforeKind]),
      c.text('更正后种类', 10, ({ kind }) => buildingKinds[kind]),
      c.day('从哪天起', ({ fromDay }) => fromDay),
      c.text('原因', 30, ({ reason }) => reason),
      c.text('结果', 16, ({ state }) => answers[state]),
      c.fen('退回余额', ({ creditedFen }) => creditedFen),
      c.day('提出', ({ askedAt }) => askedAt),
    ],
  ),
  'hand-overs': kept(
    { title: '交付日', holds: '每一户哪天交付、建设单位代缴到哪天、凭什么', who: watched, dayTitle: '登记' },
    from(handOvers, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.day('原来登记的交付日', ({ beforeDay }) => beforeDay),
      c.day('交付日', ({ day }) => day),
      c.day('建设单位代缴到', ({ developerPaysUntil }) => developerPaysUntil),
      c.text('依据', 30, ({ ground }) => ground),
      c.text('结果', 16, ({ state }) => answers[state]),
      c.fen('退回余额', ({ creditedFen }) => creditedFen),
      c.day('登记', ({ askedAt }) => askedAt),
    ],
  ),
  vacancies: kept(
    {
      title: '空置登记',
      holds: '哪几户报了空置、核实了什么、从哪天到哪天',
      who: ['clerk', 'manager'],
      dayTitle: '申请',
    },
    from(vacancies, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.day('空置从', (row) => row.from),
      c.day('到', (row) => row.to),
      c.text('核实', 30, ({ checkNote }) => checkNote),
      c.text('结果', 12, ({ state }) => vacancyStates[state]),
      c.day('又住人', ({ endedDay }) => endedDay),
      c.day('申请', ({ askedAt }) => askedAt),
    ],
  ),
  posts: kept(
    {
      title: '岗位',
      holds: '现在谁在物业、业委会、社区担任什么',
      who: ['manager', ...watching],
    },
    from(memberships, {
      where: () => ({ status: 'active', role: oneOf(staffRoles) }),
      orderBy: [
        ['role', 'asc'],
        ['since', 'asc'],
      ],
    }),
    (c) => [
      c.text('岗位', 14, ({ role }) => roles[role].title),
      c.text('姓名', 12, ({ personName }) => unseal('name', personName)),
      c.moment('从', ({ since }) => since),
      c.moment('到', ({ until }) => until),
    ],
  ),
};
