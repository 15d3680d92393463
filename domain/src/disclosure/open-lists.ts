import { type NoticeKind, standing } from './notice-kind';

const S2 = ['东河区老旧小区物业管理文件 四（四）5', '民法典 943'];
const S3 = ['鄂尔多斯市物业服务专项方案 三、2', '民法典 943'];

const price = [
  ['item', '收费项目'],
  ['price', '收费标准'],
  ['ground', '定价依据'],
] as const;

/** 四公开: 服务人员、服务内容和标准、收费标准、报修方式; nothing outside the published charges may be collected. */
export const fourOpen: readonly NoticeKind[] = [
  standing('four-open', 'staff', '服务人员', S2, [
    ['name', '姓名'],
    ['post', '岗位'],
    ['workPhone', '工作电话'],
    ['certificate', '证书编号（隐去中段）'],
    ['photo', '工作照（本人同意）'],
  ]),
  standing('four-open', 'service', '服务内容和标准', S2, [
    ['item', '服务项目'],
    ['standard', '服务标准'],
  ]),
  standing('four-open', 'price', '收费标准', S2, price),
  standing('four-open', 'repair', '报修方式', S2, [
    ['phone', '报修电话（24 小时）'],
    ['app', '线上报修入口'],
    ['limits', '处理时限'],
  ]),
];

/** 三公开: 收费和服务标准内容、投诉渠道和方式、公共部位收益. */
export const threeOpen: readonly NoticeKind[] = [
  standing('three-open', 'price-service', '收费标准、服务标准和服务内容', S3, [
    ...price,
    ['standard', '服务标准'],
    ['content', '服务内容'],
  ]),
  standing('three-open', 'complaints', '投诉渠道和方式', S3, [
    ['firm', '企业投诉电话'],
    ['department', '部门投诉电话'],
    ['manager', '项目经理及联系方式'],
  ]),
  {
    ...standing(
      'three-open',
      'earnings',
      '公共部位收益',
      [...S3, '民法典 282'],
      [
        ['income', '收入'],
        ['cost', '合理成本'],
        ['use', '使用'],
      ],
    ),
    frequency: 'halfYear',
    dueDays: 31,
    keepDays: 30,
  },
];
