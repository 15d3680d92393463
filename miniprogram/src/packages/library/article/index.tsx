import { explanationOf } from '@mulin/domain/library/explained';
import { View } from '@tarojs/components';
import { go, useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { useReading } from '../useReading';

/** One article of the law in plain words; known to the phone, so it opens without network too. */
export default function Article() {
  const { id = '' } = useParams<'id'>();
  const found = explanationOf(id);
  useReading(found?.id);
  return (
    <Page title="法条白话">
      {found ? (
        <>
          <Card title={found.title}>
            <View className="ml-note">{`${found.statute}${found.article}`}</View>
            {found.plain.map((thought) => (
              <View key={thought} className="ml-words">
                {thought}
              </View>
            ))}
          </Card>
          <Note>这里是用平常话说的意思，不是原文，也不是法律意见。办事以原文为准。</Note>
        </>
      ) : (
        <Card>
          <Empty title="没有这一条" detail="可能是新版本里的，更新小程序以后再看。" />
        </Card>
      )}
      <Link arrow text="看别的资料" onClick={() => go('library/shelf')} />
    </Page>
  );
}
