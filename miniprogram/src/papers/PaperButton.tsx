import { openFile } from '../cloud/files';
import { useAction } from '../cloud/useAction';
import { Button, type ButtonProps } from '../ui/button/Button';

/** A paper as the cloud answers with it. */
export interface Paper {
  file: { url: string };
  fileName: string;
}

export interface PaperButtonProps extends Pick<ButtonProps, 'text' | 'kind' | 'small' | 'label'> {
  /** Has it made, or found if it was made before. */
  make: () => Promise<Paper> | Paper;
}

/** 打印件: has a paper made and opens it, to be printed, kept or forwarded. The wait is said on the button, what goes wrong aloud. */
export function PaperButton({ kind = 'line', make, ...shown }: PaperButtonProps) {
  const open = useAction(async () => {
    const { file, fileName } = await make();
    await openFile(file.url, fileName);
  });
  return <Button {...shown} kind={kind} icon="download" busy={open.busy} onClick={() => void open.run()} />;
}
