import { narrow } from '../area/narrow';
import type { Meaning } from './types';

/** What a heading may mean, first match wins inside the list; `null` means it is none of ours. Confidence 0–100. */
type Entry = [pattern: RegExp, meaning: Meaning | null, confidence: number];

const ENTRIES: readonly Entry[] = [
  // Areas: the building area of the register counts (SPC interpretation art. 8), never the inner area if there is another.
  [/面积.{0,3}(来源|依据|出处|性质|类型|类别|取得|说明|确认)/, 'areaSource', 95],
  [/^(来源|数据来源|测绘(情况|方式|类型)?)$/, 'areaSource', 60],
  [
    /(公摊|分摊|占地|土地|地下室|储藏|阁楼|露台|花园|阳台|绿化|用地|附属|差额|误差|备案|单位).{0,3}面积|面积(差|单位|误差)/,
    null,
    0,
  ],
  [/(产权|登记|不动产|权证|证载|专有).{0,6}面积|专有部分/, 'area', 98],
  [/^(房屋|总|实际|住宅)?建筑面积$|^(房屋)?建面$/, 'area', 97],
  [/实测.{0,4}面积|实测建面/, 'area', 90],
  [/^(房屋|房产|住宅|商铺|专有部分|物业|房子)?面积$/, 'area', 88],
  [/(合同|销售).{0,4}面积/, 'area', 80],
  [/预测.{0,4}面积/, 'area', 60],
  [/(计费|收费|缴费|车位|车库|总)面积/, 'area', 55],
  [/(套内|使用|室内|净).{0,4}面积/, 'area', 25],
  [/建筑面积|^area/i, 'area', 85],
  [/面积/, 'area', 40],

  // Papers of the person, not of the home.
  [/(产权证|房产证|权证|不动产权?证?|合同|证书|房本|土地证|发票|收据|档案|缴费|账).{0,4}(号|编号|号码|证)/, null, 0],
  [/(证件|证照|业主|客户|产权人|身份).{0,2}(类型|种类|类别)|证件名|证照名|身份(关系|性质|属性)?$/, null, 0],
  [/身份证.{0,2}(地址|住址|复印|有效)/, null, 0],
  [/身份证|证件|证照号|信用代码|身份号|护照|组织机构代码/, 'idNo', 90],
  [/^id(no|card|number)?$/i, 'idNo', 60],

  [/(紧急|备用|物业|办公|单位|家属|亲属|租户|承租|使用人).{0,4}(电话|手机|联系)/, 'phone', 30],
  [/手机|移动电话/, 'phone', 95],
  [/联系(电话|方式|号码)|电话号码?|^电话/, 'phone', 90],
  [/电话|^(tel|phone|mobile)/i, 'phone', 70],

  [/(收件|通讯|联系|邮寄|户籍|单位|家庭|现住|常住|公司|工作).{0,2}(地址|住址|单位)/, null, 0],
  [/^(是否)?(共有|共同|其他|其它|另一|第二).{0,4}(人|业主)(姓名|名称|信息)?$|^配偶(姓名)?$/, 'coOwners', 85],
  [/共有(情况|方式|比例|性质)|占有份额|份额|持分/, null, 0],
  [/(签字|签名|签章|签收|意见|人数|户数|套数|数量|性别|年龄|民族|学历|党员|生日|出生)/, null, 0],
  [
    /^(业主|产权人|房屋?所有权人|所有权人|户主|房主|权利人|不动产权利人|产权所有人|所有人)(姓名|名称|名)?$/,
    'owner',
    98,
  ],
  [/^(购房人|买受人|购买人|产权单位|业主单位|业主方|房屋?产权人|房屋业主)(姓名|名称|名)?$/, 'owner', 92],
  [/^(姓名|业主姓名或名称|姓名或名称|姓名名称|名字)$/, 'owner', 80],
  [
    /(业主|产权人|所有权人|户主|房主|权利人|买受人|购房人)(?!.*(编号|代码|号$|类型|性质|身份|关系|住址|地址|是否|代表|代理|委托|状态|情况))/,
    'owner',
    75,
  ],
  [/^(客户|住户|用户|缴费人)(姓名|名称|名)?$/, 'owner', 60],
  [/^owner/i, 'owner', 80],

  // Where it lies.
  [/[楼栋幢座号][^层]{0,5}单元.{0,5}[室房号户]|^[楼栋幢座号]{1,3}[房室户]{1,2}号?$/, 'location', 92],
  [/^(房屋|房产|不动产|物业|小区)?(坐落|座落|地址|位置|住址|详细地址)$/, 'location', 85],
  [/^(房屋|房产|房间|物业|房源)(信息|全称|名称|简称|资料)$|^(房屋|房产|资产名称)$/, 'location', 70],
  [/坐落|座落/, 'location', 75],
  [/(楼|层)层|^层(数|号|次)?$|所在层|总层|层高|^楼层/, null, 0],
  [/^(所在|所属|房屋|楼栋)?单元(号|门|名称|编号|门号)?$|^(门栋|门洞|梯)号?$/, 'unit', 95],
  [/^(所在|所属|房屋|物业)?[楼栋幢座]+(宇|房|盘)?(号|编号|名称|名|号码|座|代码)?$/, 'building', 95],
  [/^(建筑物|大楼|楼体|分区|组团|区域)(号|编号|名称)?$/, 'building', 50],
  [/^building/i, 'building', 80],
  [/^(房|室|房间|房室|室房|户室|房屋)号(码)?$|^(房间|室)$/, 'no', 95],
  [/^(门牌|门|铺位|商铺|铺|车位|泊位|车库|住房|房产|摊位|店铺)(号|编号|号码)$/, 'no', 85],
  [/^(房屋|房间|房产|车位|商铺|资产|户)(编号|代码|编码)$|^(部位|户室|门牌|户号|房屋部位)$/, 'no', 65],
  [/^(room|unit ?no)/i, 'no', 60],

  [
    /(土地|产权|用地|合同|户口|业主|客户|产权人|证件|收费|缴费|费用|面积|车辆).{0,2}(性质|类型|类别|种类|用途)|户型/,
    null,
    0,
  ],
  [/用途/, 'use', 95],
  [/^(房屋|物业|产品|房产|建筑|使用|规划|设计|资产|住房|房源)(使用)?(类型|性质|类别|种类|业态|属性)$/, 'use', 88],
  [/^(性质|类型|类别|业态|种类)$/, 'use', 70],
  [/(日期|时间|年月)$/, null, 0],
  [/(缴费|收费|认证|审核|绑定|欠费|贷款|抵押|查封|装修|投票|表决).{0,2}(状态|情况)/, null, 0],
  [/交付(状态|情况|状况|与否)|交房(状态|情况|状况)|是否.{0,1}(交付|交房|售|入住)|^(交付|交房)$/, 'status', 95],
  [
    /^(房屋|房产|房间|房源|产权)?(状态|现状|状况)$|(销售|售房|出售|去化|入住|收房|接房|售出)(状态|情况|状况)/,
    'status',
    85,
  ],
  [/^status/i, 'status', 70],
  [/备注|备考|附注|^说明$|^remark/i, 'remark', 90],
];

const BRACKETS = /[([{【［〔].*?[)\]}】］〕]/g;

/** What a heading means, or null. `房号*`, `建筑面积\n（㎡）` and `楼（栋）号` are understood. */
export function meaningOf(heading: string): { meaning: Meaning; confidence: number } | null {
  const text = narrow(heading).replace(/[\s*:·、,.]/g, '');
  if (text === '' || text.length > 24 || /^\d/.test(text)) return null;
  const outside = text.replace(BRACKETS, '').replace(/[/\-|]/g, '');
  if (outside === '面积' && /套内|使用|建筑|产权|公摊|分摊/.test(text))
    return lookUp(text.replace(/[^\u4e00-\u9fa5]/g, '').replace(/^面积(.*)$/, '$1面积'));
  return lookUp(outside) ?? lookUp(text.replace(/[/\-|([{【［〔)\]}】］〕]/g, ''));
}

function lookUp(text: string): { meaning: Meaning; confidence: number } | null {
  if (text === '') return null;
  for (const [pattern, meaning, confidence] of ENTRIES) {
    if (pattern.test(text)) return meaning ? { meaning, confidence } : null;
  }
  return null;
}
