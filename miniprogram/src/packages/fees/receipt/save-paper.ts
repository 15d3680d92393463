import Taro from '@tarojs/taro';
import { CloudError } from '../../../cloud/error';
import { drawPaper, paperHeight, paperWidth } from './draw-paper';
import type { Paper } from './paper';

/** Two device pixels a point, so that small print stays sharp. */
const sharp = 2;

/** Draws the receipt and keeps the picture: in the phone's album, on the web as a download. */
export async function savePaper(paper: Paper): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await toAlbum(paper);
  else toDownload(paper);
}

async function toAlbum(paper: Paper): Promise<void> {
  const [width, height] = [paperWidth * sharp, paperHeight(paper) * sharp];
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  draw(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, paper);
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as unknown as Taro.Canvas });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
  } catch {
    throw new CloudError('FORBIDDEN', '没存上。请在微信里允许睦邻存照片到相册，再点一次');
  }
}

function toDownload(paper: Paper): void {
  const canvas = document.createElement('canvas');
  canvas.width = paperWidth * sharp;
  canvas.height = paperHeight(paper) * sharp;
  const brush = canvas.getContext('2d');
  if (!brush) throw new CloudError('INTERNAL', '收据没存上，可以截屏');
  draw(brush, paper);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `收据 ${paper.number}.png`;
  link.click();
}

function draw(brush: CanvasRenderingContext2D, paper: Paper): void {
  brush.scale(sharp, sharp);
  drawPaper(brush, paper);
}
