/** Vietnamese words for the codes of the desk's interface; a code without words is shown as it is. */

export const TIMING = { ON_TIME: 'Trong hạn', NEAR: 'Sắp đến hạn', LATE: 'Quá hạn' };

export const APPLICANT = {
  CITIZEN: 'Công dân',
  ENTERPRISE: 'Doanh nghiệp',
  STATE_BODY: 'Cơ quan nhà nước',
  ORGANISATION: 'Tổ chức khác',
};

export const DELIVERY = {
  COUNTER: 'Nhận tại bộ phận một cửa',
  POST: 'Nhận qua bưu chính công ích',
  ELECTRONIC: 'Nhận bản điện tử',
};

export const FEE = { DUE: 'Phải nộp', PAID: 'Đã nộp', WAIVED: 'Được miễn', REFUNDED: 'Đã hoàn' };

export const PARCEL = {
  REQUESTED: 'Đã đặt bưu gửi',
  ACCEPTED: 'Bưu điện đã nhận yêu cầu',
  CANCELLED: 'Đã hủy',
  PICKED_UP: 'Bưu điện đã nhận bưu gửi',
  RETURNED: 'Chuyển hoàn',
  DELIVERED: 'Đã phát',
};

/** Registers say themselves what they were asked; these are the others. */
export const LOOKUP = {
  'population.confirm-citizens': 'Xác thực với Cơ sở dữ liệu quốc gia về dân cư',
  'post.create-parcel': 'Đặt bưu gửi',
};

export const MISMATCH = {
  'registry.citizen-not-found':
    'Không tìm thấy công dân, hoặc họ tên, ngày sinh không khớp với số định danh.',
  'registry.personal-id-differs': 'Số định danh trả về khác số đã khai.',
  'registry.name-differs': 'Họ tên khác với Cơ sở dữ liệu quốc gia về dân cư.',
  'registry.birth-date-differs': 'Ngày sinh khác với Cơ sở dữ liệu quốc gia về dân cư.',
};

export const ROLE = {
  mother: 'Người mẹ',
  father: 'Người cha',
  applicant: 'Người nộp hồ sơ',
  husband: 'Chồng',
  wife: 'Vợ',
  child: 'Con',
  head: 'Chủ hộ',
  deceased: 'Người đã chết',
  owner: 'Chủ sở hữu',
  buyer: 'Bên nhận',
  seller: 'Bên chuyển',
};

export const SEX = { MALE: 'Nam', FEMALE: 'Nữ', UNKNOWN: 'Chưa có thông tin' };

export const MARITAL_STATUS = {
  SINGLE: 'Chưa kết hôn',
  MARRIED: 'Đã kết hôn',
  DIVORCED_OR_WIDOWED: 'Ly hôn hoặc góa',
  UNKNOWN: 'Chưa có thông tin',
};
