/** Phòng điều hành — the supervisors' overview, the lists and the dossiers behind it, the wall, and what they export. */
package vn.motcua.supervision.room;
