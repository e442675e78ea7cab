package vn.motcua.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.delivery.Parcels;

/** Gửi kết quả qua bưu chính công ích. */
@Component
class PostParcel extends PeerDelegate {

  private final Parcels parcels;

  PostParcel(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  Set<String> operations() {
    return Set.of("post.create-parcel");
  }

  @Override
  long ask(String operation, DossierExecution execution) {
    return parcels.post(execution.dossier());
  }
}
