const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五; for headings, up to 999. */
export function chineseNumeral(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const high = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  if (tens === 0)
    return `${high}${hundreds > 0 && ones > 0 ? '零' : ''}${ones > 0 || number === 0 ? DIGITS[ones] : ''}`;
  return `${high}${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
