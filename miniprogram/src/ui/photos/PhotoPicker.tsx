import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface PhotoPickerProps {
  /** Paths on the phone, as `onChange` gave them. Upload them with `uploadPhotos` when the form is sent. */
  photos: readonly string[];
  /** Default 6. */
  max?: number;
  onChange: (photos: string[]) => void;
}

/**
 * 加照片: from the camera or the album; each can be taken out again. Not NutUI's Uploader: what it lets one press to add or
 * to remove takes no name for a screen reader and hears no keyboard, and it uploads all photos at once and keeps a failure
 * to itself, where ours go one by one when the form is sent (`uploadPhotos`) and a refusal is told.
 */
export function PhotoPicker({ photos, max = 6, onChange }: PhotoPickerProps) {
  const add = async () => {
    const chosen = await Taro.chooseImage({ count: max - photos.length, sizeType: ['compressed'] }).catch(() => null);
    if (chosen) onChange([...photos, ...chosen.tempFilePaths].slice(0, max));
  };
  return (
    <View className="ml-photos">
      {photos.map((src, at) => (
        <View key={src} className="ml-photo">
          <Image className="ml-photo__i" src={src} mode="aspectFill" />
          <Pressable
            className="ml-photo__t"
            label={`去掉第 ${at + 1} 张照片`}
            onClick={() => onChange(photos.filter((photo) => photo !== src))}
          >
            去掉
          </Pressable>
        </View>
      ))}
      {photos.length < max ? (
        <Pressable className="ml-photo ml-photo--add" onClick={() => void add()}>
          <Icon name="camera" />
          <Text>加照片</Text>
        </Pressable>
      ) : null}
    </View>
  );
}
