import { View } from '@tarojs/components';
import { replace } from '../../../routes';
import { Link } from '../../../ui/link/Link';
import { Tip } from '../../../ui/tip/Tip';

export interface VersionsProps {
  /** This one corrects another: why, and what opens the other. */
  corrects?: { reason: string; earlier: { noticeId: string } | { statementId: string } } | undefined;
  /** This one was corrected by another. */
  correctedBy?: { noticeId: string } | undefined;
  /** The page both kinds open. */
  screen: 'board/statement' | 'board/notice';
  /** It no longer stands, whether or not its successor is known. */
  superseded?: boolean;
}

/** 更正: what was wrong stays readable beside what replaced it; nothing is ever overwritten. */
export function Versions({ corrects, correctedBy, superseded = correctedBy !== undefined, screen }: VersionsProps) {
  return (
    <>
      {superseded ? (
        <Tip kind="bad" icon="alert">
          <View>这一份有错，已经更正，留着备查。</View>
          {correctedBy ? <Link text="看更正后的" arrow onClick={() => replace(screen, correctedBy)} /> : null}
        </Tip>
      ) : null}
      {corrects ? (
        <Tip kind="wait" icon="edit">
          <View>这是更正后的。更正原因：{corrects.reason}</View>
          <Link text="看原来那份" arrow onClick={() => replace(screen, corrects.earlier)} />
        </Tip>
      ) : null}
    </>
  );
}
