import type { Cloud } from '../../../cloud/cloud';
import { Card } from '../../../ui/card/Card';
import { count, squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';

type RollSummary = Awaited<ReturnType<Cloud['assembly']['rollSummary']>>;

/** 名册概况: what everybody may know of it. */
export function Summary({ summary }: { summary: RollSummary }) {
  const { units, totalHeads, totalAreaCenti, areaSources, countParking, objections, answered, upheld, rollCode } =
    summary;
  return (
    <Card title="这次表决的名册">
      <KeyValues
        rows={[
          { name: '房屋', value: `${count(units)} 套` },
          { name: '业主人数', value: `${count(totalHeads)} 人` },
          { name: '总面积', value: `${squareMetres(totalAreaCenti)} ㎡` },
          { name: '车位', value: countParking ? '算面积' : '不算' },
          { name: '面积来自', value: sourcesText(areaSources) },
          {
            name: '提出异议',
            value: objections === 0 ? '还没有人提' : `${objections} 条，答复 ${answered} 条，更正 ${upheld} 条`,
          },
          { name: '名册指纹', value: rollCode },
        ]}
      />
      <Note>一位业主有几套房，只算一个人；开发商没卖和没交的房，合起来算一个人（最高法院解释第九条）。</Note>
    </Card>
  );
}

function sourcesText({ register, surveyed, contract }: RollSummary['areaSources']): string {
  const parts = [
    register > 0 ? `不动产登记 ${count(register)} 套` : '',
    surveyed > 0 ? `测绘 ${count(surveyed)} 套` : '',
    contract > 0 ? `购房合同 ${count(contract)} 套` : '',
  ];
  return parts.filter(Boolean).join('、') || '没有写明';
}
