import { wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Photos } from '../../../ui/photos/Photos';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Clauses } from './Clauses';
import { Compare } from './Compare';
import { stampOf, type WholeVersion } from './version';

/** One version: since when it holds, by which decision, and every clause. */
export function OneVersion({ versionId }: { versionId: string }) {
  const load = useLoad(`governing-version.${versionId}`, () => cloud.assembly.governingVersion({ versionId }));
  return (
    <Page title={load.data?.kindText ?? '管理规约'}>
      <Loaded load={load} what="全文" shape="card">
        {(version) => (
          <>
            <Card>
              <Badge kind={stampOf[version.state]} text={version.stateText} />
              <View className="ml-card__h ml-card__h--under">{version.title}</View>
              <KeyValues rows={rowsOf(version)} />
              {version.pollId ? (
                <Button
                  kind="line"
                  small
                  text="看表决它的业主大会"
                  onClick={() => go('voting/poll', { pollId: version.pollId ?? '' })}
                />
              ) : null}
            </Card>
            {version.confirmedNote ? <Tip kind="ok">{version.confirmedNote}</Tip> : null}
            {version.mayChange ? (
              <Button text="改这一稿" onClick={() => go('convening/covenant-draft', { versionId })} />
            ) : null}
            {version.mayConfirm ? (
              <Button
                kind="soft"
                text="确认线下已经通过"
                onClick={() => go('convening/covenant-draft', { versionId, confirm: 1 })}
              />
            ) : null}
            <Compare version={version} />
            <Clauses clauses={version.clauses} />
            {version.files.length > 0 ? (
              <Card title="附件">
                <Photos photos={version.files.map(({ url }) => ({ src: url }))} />
              </Card>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function rowsOf({ decidedDay, inForceFrom, inForceUntil, ruleTitle, fingerprint }: WholeVersion) {
  return [
    ...(decidedDay ? [{ name: '通过', value: wholeDayText(decidedDay) }] : []),
    ...(inForceFrom ? [{ name: '施行', value: wholeDayText(inForceFrom) }] : []),
    ...(inForceUntil ? [{ name: '管用到', value: wholeDayText(inForceUntil) }] : []),
    ...(ruleTitle ? [{ name: '按当时的法律', value: ruleTitle }] : []),
    ...(fingerprint ? [{ name: '文本指纹', value: fingerprint }] : []),
  ];
}
