import { type NoticeKind, standing } from './notice-kind';

/**
 * 八项内容. S4 demands eight items without listing them; S3 carries S4 out and names exactly eight in the same place. The price-marking
 * board counts eight as well, so both lists are kept and the product posts the union: either inspector finds his eight.
 */
const basis = ['内蒙古自治区物业行业整治文件 三、1，附件二第 2 项', '鄂尔多斯市专项方案'];

export const eightItems: readonly NoticeKind[] = [
  standing(
    'eight-items',
    'committee-duties',
    '业主委员会应履行的职责',
    basis,
    [
      ['duties', '职责'],
      ['members', '成员及职务'],
      ['term', '任期'],
      ['contact', '联系方式'],
    ],
    'committee',
  ),
  standing(
    'eight-items',
    'owner-rights',
    '业主的权利和义务',
    [...basis, '物业管理条例 6–7'],
    [
      ['rights', '权利'],
      ['duties', '义务'],
    ],
  ),
  standing(
    'eight-items',
    'firm-rights',
    '企业的权利和义务',
    [...basis, '民法典 937–950'],
    [
      ['rights', '权利'],
      ['duties', '义务'],
      ['conduct', '《内蒙古自治区物业服务企业行为准则》'],
    ],
  ),
  standing('eight-items', 'items', '服务项目', basis, [['items', '服务项目']]),
  standing('eight-items', 'grade', '服务等级', [...basis, '内建房〔2017〕90 号'], [['grade', '服务等级']]),
  standing('eight-items', 'standard', '服务标准', basis, [['standards', '分项服务标准']]),
  standing('eight-items', 'phone', '服务电话', basis, [
    ['service', '24 小时服务电话'],
    ['departments', '各部门投诉电话'],
  ]),
  standing('eight-items', 'charging', '计费方式', basis, [
    ['price', '单价'],
    ['unit', '计费单位'],
    ['cycle', '缴费周期'],
    ['system', '包干制或酬金制'],
  ]),
];

const priceBasis = ['价格法 13', '发改价检〔2004〕1428 号'];

export const priceBoardItems: readonly NoticeKind[] = (
  [
    ['firm', '企业名称'],
    ['charged-to', '收费对象'],
    ['content', '服务内容、服务标准'],
    ['method', '计费方式'],
    ['from-when', '计费起始时间'],
    ['items', '收费项目、收费标准'],
    ['price-type', '价格管理形式'],
    ['ground', '收费依据'],
  ] as const
).map(([id, title]) => standing('price-board', id, title, priceBasis, [[id, title]]));
