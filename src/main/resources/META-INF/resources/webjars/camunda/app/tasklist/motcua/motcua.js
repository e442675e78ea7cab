import './log-in.js';
import { dossierTab } from './dossier-tab.js';
import { forgetDraftsOfOthers } from './drafts.js';
import { speakVietnameseInForms } from './form-texts.js';

document.documentElement.lang = 'vi';
speakVietnameseInForms();
await forgetDraftsOfOthers(); // before any form looks for its draft

export default [dossierTab];
