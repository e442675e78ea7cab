import './log-in.js';
import { taskCard } from './cards.js';
import { freeTheCompleteButton } from './complete-button.js';
import { dossierTab } from './dossier-tab.js';
import { forgetDraftsOfOthers } from './drafts.js';
import { countTasks } from './filter-counts.js';
import { giveBackOverTheDesk } from './give-back.js';
import { leaveOutEnglishReasons } from './notifications.js';
import { speakVietnameseInForms } from './form-texts.js';

document.documentElement.lang = 'vi';
speakVietnameseInForms();
countTasks();
giveBackOverTheDesk();
freeTheCompleteButton();
leaveOutEnglishReasons();
await forgetDraftsOfOthers(); // before any form looks for its draft

export default [dossierTab, taskCard];
