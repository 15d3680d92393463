import { Page } from '../../../ui/page/Page';

export default function BallotReceipt() {
  return <Page title="投票回执" />;
}
