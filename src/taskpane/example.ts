import text from '../../assets/example/example-feedback.txt';
import { importing } from './strings/importing';

export const exampleText: string = text;
export const exampleName: string = importing.exampleName;
