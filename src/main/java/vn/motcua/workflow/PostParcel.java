package vn.motcua.workflow;

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
  String operation() {
    return "post.create-parcel";
  }

  @Override
  long ask(DossierExecution execution) {
    return parcels.post(execution.dossier());
  }
}
