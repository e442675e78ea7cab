package vn.motcua.dossier;

import org.springframework.data.repository.CrudRepository;

interface DossierRepository extends CrudRepository<Dossier, DossierCode> {}
