export { SEVERITY_LABELS } from '../list/severity';
