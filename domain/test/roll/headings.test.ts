import { meaningOf } from '../../src/roll/headings';

const said = (heading: string) => meaningOf(heading)?.meaning ?? null;

test.each<[string, string[]]>([
  [
    'building',
    [
      '楼栋号',
      '幢号',
      '栋号',
      '座号',
      '楼号',
      '楼幢',
      '幢（栋）号',
      '楼/栋号',
      '楼栋',
      '栋',
      '幢',
      '所在楼栋',
      '楼 栋 号',
      '楼宇',
      '楼栋名称',
      '号楼'.slice(1),
    ],
  ],
  ['unit', ['单元', '单元号', '所在单元', '单元名称', '门栋']],
  [
    'no',
    [
      '房号',
      '室号',
      '房间号',
      '门牌号',
      '房屋号',
      '户室号',
      '室（房）号',
      '房号*',
      '车位号',
      '商铺号',
      '房屋编号',
      '房间',
    ],
  ],
  [
    'location',
    [
      '房屋坐落',
      '坐落',
      '房屋地址',
      '楼栋-单元-房号',
      '楼号/单元/房号',
      '房屋信息',
      '房屋位置',
      '幢-单元-室',
      '栋房号',
    ],
  ],
  [
    'owner',
    [
      '业主姓名',
      '产权人',
      '户主',
      '所有权人',
      '业主',
      '房主姓名',
      '权利人',
      '姓名',
      '业主（产权人）姓名',
      '购房人',
      '业主名称',
      '产权人/业主',
      '房屋所有权人',
      '业主姓名\n（单位名称）',
    ],
  ],
  ['coOwners', ['共有人', '共有权人姓名', '共同所有人', '配偶姓名']],
  [
    'phone',
    ['手机号', '手机号码', '联系电话', '电话', '联系方式', '业主电话', '移动电话', '联系人电话', '电话（手机）'],
  ],
  [
    'idNo',
    [
      '证件号码',
      '身份证号',
      '身份证号码',
      '业主身份证',
      '有效证件号码',
      '统一社会信用代码',
      '身份证号/信用代码',
      '产权人证件号',
    ],
  ],
  [
    'area',
    [
      '建筑面积（㎡）',
      '面积',
      '产权面积',
      '房屋面积',
      '建筑面积\n(平方米)',
      '实测面积',
      '专有部分面积',
      '登记面积',
      '面积(m2)',
      '房屋建筑面积',
      '套内面积',
      '计费面积',
    ],
  ],
  ['use', ['用途', '房屋用途', '规划用途', '房屋性质', '房屋类型', '物业类型', '性质', '使用性质', '业态']],
  ['status', ['状态', '交付状态', '交付情况', '是否交付', '房屋状态', '销售状态', '交房情况', '入住情况', '是否已售']],
  ['areaSource', ['面积来源', '面积依据', '面积性质']],
  ['remark', ['备注', '备注说明', '说明']],
])('%s is recognised by its many names', (meaning, headings) => {
  expect(
    headings.filter((heading) => said(heading) !== meaning).map((heading) => `${heading}: ${said(heading)}`),
  ).toEqual([]);
});

test('look-alikes mean something else or nothing', () => {
  const others = [
    '序号',
    '楼层',
    '所在层',
    '总层数',
    '户型',
    '公摊面积',
    '分摊面积',
    '土地使用权面积',
    '产权证号',
    '不动产权证号',
    '房产证号',
    '合同编号',
    '证件类型',
    '业主类型',
    '业主签字',
    '交房日期',
    '入住时间',
    '缴费状态',
    '通讯地址',
    '小区名称',
    '共有情况',
    '车牌号',
    '1号楼',
    '住宅',
    '已交付',
    '人数',
  ];
  expect(others.filter((heading) => said(heading) !== null).map((heading) => `${heading}: ${said(heading)}`)).toEqual(
    [],
  );
});

test('the area of the register goes before the inner area', () => {
  const confidence = (heading: string) => meaningOf(heading)?.confidence ?? 0;
  expect(confidence('产权面积')).toBeGreaterThan(confidence('面积'));
  expect(confidence('建筑面积')).toBeGreaterThan(confidence('套内建筑面积'));
  expect(confidence('面积（套内）')).toBeLessThan(confidence('面积（建筑）'));
  expect(confidence('面积')).toBeGreaterThan(confidence('使用面积'));
});
