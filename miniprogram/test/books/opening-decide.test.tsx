import { renderToStaticMarkup } from 'react-dom/server';
import { Decide } from '../../src/packages/books/openings/Decide';

const mockPresses: Record<string, () => void> = {};
const mockDecide = jest.fn();
jest.mock('../../src/cloud/cloud', () => ({
  cloud: { ledger: { decideOpening: (...said: unknown[]) => mockDecide(...said) } },
}));
jest.mock('../../src/ui/button/Buttons', () => ({ Buttons: ({ children }: { children: unknown }) => children }));
jest.mock('../../src/ui/button/Button', () => ({
  Button: ({ text, onClick }: { text: string; onClick: () => void }) => {
    mockPresses[text] = onClick;
    return text;
  },
}));
jest.mock('../../src/ui/form/TextField', () => ({ TextField: () => null }));
jest.mock('../../src/ui/sheet/ConfirmSheet', () => ({ ConfirmSheet: () => null }));
jest.mock('../../src/ui/sheet/toast', () => ({ toast: () => undefined }));

test('one press neither posts an opening nor takes it back: it is asked once more', () => {
  for (const back of [false, true])
    renderToStaticMarkup(<Decide openingId="o" goesOn={false} back={back} onDone={() => undefined} />);
  for (const text of ['核对无误，过账', '退回', '同意冲回', '不同意']) mockPresses[text]?.();
  expect(Object.keys(mockPresses)).toHaveLength(4);
  expect(mockDecide).not.toHaveBeenCalled();
});
