import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Photos } from '../../../ui/photos/Photos';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Words } from '../../../ui/words/Words';
import { useReading } from '../useReading';

/** One rule or article. */
export default function Text() {
  const { textId = '' } = useParams<'textId'>();
  const load = useLoad(`library-text.${textId}`, () => cloud.library.text({ textId }));
  useReading(load.data && !load.data.withdrawn ? textId : undefined);
  return (
    <Page title="资料">
      <Loaded load={load} what="资料" shape="card">
        {({ title, body, source, publisher, inForceFrom, at, withdrawn, files, readers }) =>
          withdrawn ? (
            <Card>
              <Empty title="这份资料撤下了" detail={`${publisher}发布过“${title}”，后来撤下了。`} />
            </Card>
          ) : (
            <>
              <Card title={title}>
                <Words text={body} />
              </Card>
              {files.length > 0 ? (
                <Card title={`图片 ${files.length} 张`} small>
                  <Photos photos={files.map(({ url }) => ({ src: url }))} />
                </Card>
              ) : null}
              <Card>
                <KeyValues
                  rows={[
                    ...(source === '' ? [] : [{ name: '来源', value: source }]),
                    ...(inForceFrom ? [{ name: '施行日期', value: wholeDayText(inForceFrom) }] : []),
                    { name: '发布', value: `${publisher}，${wholeDayText(dayOf(at))}` },
                    { name: '看过的人', value: `${readers} 人` },
                  ]}
                />
              </Card>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
