import { dayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { handOver, openFile } from '../../../cloud/files';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';

/** 拿走一份 (PIPL 45): a spreadsheet to read, JSON to take elsewhere. */
export function Take() {
  const load = useLoad('my-data-files', () => cloud.account.myDataFiles({}));
  const take = useAction(async () => {
    await cloud.account.takeMyData({});
    load.reload();
  });
  return (
    <Card title="拿走一份">
      <Loaded load={load} what="文件" quiet>
        {({ state, volumes }) => (
          <>
            {volumes.map(({ volume, rows, sheet, json }) => (
              <Cell
                key={volume}
                icon="download"
                text={`第 ${volume} 册`}
                detail={`${rows} 行`}
                aside={
                  <>
                    <Link
                      text="表格"
                      label={`打开第 ${volume} 册表格`}
                      onClick={() => void openFile(sheet.url, `我的资料${volume}.xlsx`)}
                    />
                    <Link
                      text="给别的软件"
                      label={`拿走第 ${volume} 册，给别的软件用`}
                      onClick={() => void handOver(json.url, `我的资料${volume}.json`)}
                    />
                  </>
                }
              />
            ))}
            <Note>
              {volumes[0]
                ? `文件留到 ${dayText(volumes[0].goneDay, volumes[0].goneDay)}，过后自动删。一天只做一份，明天再做才是新的。里面有完整的手机号，别随便转发。`
                : '把记在您名下的都做成表格：报的事、缴的费、答的问卷、办过的事。没放进来的写明为什么。里面有完整的手机号。文件只留 7 天。'}
            </Note>
            {state === 'running' ? <Note>还在做，过几分钟再来看。</Note> : null}
            {state === 'failed' ? <Note>没有做完，请再点一次。</Note> : null}
            <Buttons>
              <Button
                kind="soft"
                text={volumes.length > 0 ? '再做一份' : '做一份'}
                busy={take.busy}
                onClick={() => void take.run()}
              />
            </Buttons>
          </>
        )}
      </Loaded>
    </Card>
  );
}
